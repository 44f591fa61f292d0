using System.CommandLine;
using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Demo;
using Messaging.MailboxApi.Demo.WeChat;
using Messaging.MailboxApi.Workbench;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>serve</c>, also without a verb: the server.</summary>
internal static class ServeVerb
{
    public const string DefaultUrl = "http://localhost:5080";

    public static Option<bool> DemoOption { get; } = new("--demo")
    {
        Description = "A demonstration on data/demo.db with composed items and one account a role; sends nothing outside.",
    };

    public static Command Make(VerbEnvironment environment)
    {
        var verb = new Command("serve", "Starts the server (the default).") { DemoOption };
        verb.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(DemoOption), environment, cancel));
        return verb;
    }

    public static async Task<int> RunAsync(bool demo, VerbEnvironment environment, CancellationToken cancel)
    {
        var builder = environment.Builder();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        if (demo)
        {
            DemoOffice.Configure(builder.Configuration);
            builder.Services.AddSingleton(new DemoMode(On: true));
        }

        await using var weChat = demo ? await DemoWeChat.OpenAsync(builder, cancel) : null;
        var app = builder.BuildMailbox();
        await app.Services.OpenStoreAsync(schema => schema.PrepareAsync(cancel));
        if (demo)
        {
            await DemoOffice.PrepareAsync(app, cancel);
        }

        if (weChat is not null)
        {
            await weChat.MapAsync(app, cancel);
        }

        var howToSignIn = await app.Services.PrepareFirstAdministratorAsync(cancel);
        await ListenAsync(app, cancel);
        if (weChat is not null)
        {
            await weChat.FurnishAsync(app.Services, cancel);
        }

        foreach (var address in app.Urls)
        {
            Console.WriteLine($"citizen    {address}/");
            Console.WriteLine($"console    {address}/console");
            Console.WriteLine($"dashboard  {address}/dashboard");
            if (weChat is not null)
            {
                Console.WriteLine($"phone      {address}{DemoWeChat.Page}");
            }
        }

        if (demo)
        {
            DemoOffice.Tell();
        }
        else if (howToSignIn is not null)
        {
            Console.WriteLine(howToSignIn);
        }

        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception unusable) when (unusable is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new WrongConfigurationException("urls", $"an address to listen on, such as {DefaultUrl}, that is free is expected. {unusable.Message}");
        }
    }
}
