using Messaging.MailboxApi.Verbs;

return await CommandLine.RunAsync(args);

/// <summary>The program; tests start it whole.</summary>
public partial class Program;
