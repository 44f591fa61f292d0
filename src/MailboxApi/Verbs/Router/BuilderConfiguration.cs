namespace Messaging.MailboxApi.Verbs.Router;

/// <summary>The configuration alone, for verbs that touch no database.</summary>
internal sealed class BuilderConfiguration(VerbEnvironment environment) : IDisposable
{
    private readonly ConfigurationManager _configuration = environment.Builder().Configuration;

    public IConfiguration Configuration => _configuration;

    public void Dispose() => _configuration.Dispose();
}
