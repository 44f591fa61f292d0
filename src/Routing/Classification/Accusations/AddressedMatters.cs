using Messaging.Routing.Classification.Matters;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// The matters composed for the router as letters to a division (致函例句): of roads, firms and neighbours, often told in anger, and none of its
/// conduct. Without them an angry letter that begins with the division's name is taken for one against it.
/// </summary>
internal static class AddressedMatters
{
    private const string Style = "matters";

    // Labels of matters that are of officials, or of those who work for the department.
    private static readonly string[] OfOfficials = ["DISC", "HR"];

    private static readonly (string Before, string Behind)[] Addressed =
    [
        ("{D}：", ""), ("致{D}：", ""), ("{D}领导您好，", "，盼{D}答复。"), ("", "请{D}处理。"), ("", "，请{D}管管"), ("尊敬的{D}：", ""), ("{D}，", ""), ("", " 希望{D}解决"),
    ];

    public static IReadOnlyList<ComposedSentence> All { get; } =
    [
        .. ComposedMatters.Read().Where(matter => !OfOfficials.Contains(matter.Label)).Select((matter, place) =>
            new ComposedSentence(Style, Accuses: false, $"{Addressed[place % Addressed.Length].Before}{matter.Title} {matter.Text}{Addressed[place % Addressed.Length].Behind}")),
    ];
}
