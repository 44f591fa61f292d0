using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Matters;

/// <summary>Messages made up for every label of the catalogue (分办例件), by its labelling rules; nobody wrote them to this office.</summary>
internal static class ComposedMatters
{
    private const string NoTitle = "-";

    public static IReadOnlyList<LabelledMessage> Read() =>
    [
        .. ComposedFiles.Lines("matters/").Select(read => read.Line.Split('\t'))
            .Select(columns => new LabelledMessage(columns[1] == NoTitle ? "" : columns[1], columns[2], columns[0])),
    ];
}
