using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Exchange.Formats;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary>The rows of one or several files; what cannot be read is told on stderr, counted, and stops nothing.</summary>
internal sealed class RowSource
{
    public List<RouterRow> Rows { get; } = [];

    public int Rejected { get; private set; }

    public static RowSource Read(IReadOnlyList<string> files)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            throw new UsageException($"{missing}: there is no such file.");
        }

        var source = new RowSource();
        foreach (var file in files)
        {
            try
            {
                source.Rows.AddRange(RouterLines.Read(TextLines.Read(file), (line, reason) => source.Reject($"{file} line {line}: {reason}")));
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{file}: {wrong.Message}");
            }
        }

        return source;
    }

    /// <summary>Writes beside the file first: a model in use is never half a model.</summary>
    public static void Write(string path, Action<string> write)
    {
        try
        {
            var beside = path + ".new";
            write(beside);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }

    public void Reject(string reason)
    {
        Rejected++;
        Console.Error.WriteLine(reason);
    }
}
