using Messaging.Routing.Classification.Measuring;

namespace Messaging.Routing.Bench;

internal static class BenchFile
{
    public static List<RouterRow> Read(string path) =>
        RouterLines.Read(File.ReadLines(path), (line, reason) => throw new InvalidDataException($"{path} line {line}: {reason}"));
}
