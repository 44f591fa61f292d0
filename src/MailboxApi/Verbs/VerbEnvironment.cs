using Messaging.MailboxApi.Configuration;

namespace Messaging.MailboxApi.Verbs;

/// <summary>What every verb starts from: the configuration of the command line, and the program's services without a server.</summary>
internal sealed class VerbEnvironment(string[] settings)
{
    public WebApplicationBuilder Builder()
    {
        // The program finds its own files beside its binary, whatever the current folder.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(VerbEnvironment).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });

        // Results go to stdout and nothing else does.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    /// <summary>Whether the configured database has been made; a verb that only reads a file does not make one.</summary>
    public bool HasStore() => Builder().Configuration.ReadStore().IsThere();

    /// <summary>Runs a verb's work on the configured database, brought to this version's schema as configured.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        var builder = Builder();
        builder.Services.AddMailbox(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        await services.OpenStoreAsync(schema => schema.PrepareAsync(cancel));
        return await work(services, cancel);
    }
}
