using Xunit;

namespace Messaging.Testing;

/// <summary>
/// Development messages that are not part of the project: in the folder <c>MAILBOX_SHARED</c>, by default <c>../shared</c> from the project's
/// root. A test that needs them skips loudly where they are absent.
/// </summary>
public static class SharedData
{
    public static string Path(string relative)
    {
        var path = System.IO.Path.Combine(Folder(), relative);
        Assert.SkipUnless(File.Exists(path), $"{relative} is not in MAILBOX_SHARED ({Folder()}): this test ran on no data.");
        return path;
    }

    private static string Folder() =>
        Environment.GetEnvironmentVariable("MAILBOX_SHARED") is { Length: > 0 } given ? given
        : System.IO.Path.GetFullPath(System.IO.Path.Combine(ProjectRoot, "..", "shared"));

    /// <summary>The folder of <c>Messaging.sln</c>.</summary>
    public static string ProjectRoot { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Messaging.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Messaging.sln was not found above the test.");
    }
}
