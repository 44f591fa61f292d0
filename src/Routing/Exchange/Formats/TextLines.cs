namespace Messaging.Routing.Exchange.Formats;

/// <summary>The lines of a text file in the encoding it is written in (see <see cref="TextEncoding"/>), also of a pipe, which is read only once.</summary>
public static class TextLines
{
    public static IEnumerable<string> Read(string path)
    {
        using var content = Content(path);
        var encoding = TextEncoding.Of(content);
        content.Position = 0;
        using var reader = new StreamReader(content, encoding);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static Stream Content(string path)
    {
        var file = File.OpenRead(path);
        if (file.CanSeek)
        {
            return file;
        }

        using (file)
        {
            var kept = new MemoryStream();
            file.CopyTo(kept);
            kept.Position = 0;
            return kept;
        }
    }
}
