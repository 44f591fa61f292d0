namespace Messaging.Routing.Classification;

/// <summary>The files of examples that the program learns from when it starts (例句文件), in an order that is always the same.</summary>
internal static class ComposedFiles
{
    private const string Extension = ".txt";

    /// <param name="folder">As the project names its resources, such as <c>chat/</c>.</param>
    /// <returns>Each line with the name of its file.</returns>
    public static IEnumerable<(string File, string Line)> Lines(string folder)
    {
        var assembly = typeof(ComposedFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (file.ReadLine() is { } line)
            {
                yield return (name[folder.Length..^Extension.Length], line);
            }
        }
    }
}
