using System.Globalization;
using Messaging.Bot.Activities;
using Messaging.Routing.Mailbox.Attachments;

namespace Messaging.Bot.Dialog;

/// <summary>What a message of a citizen holds (来言内容): words, or what stands in the item in their place, and what comes with them.</summary>
internal sealed record Heard
{
    /// <summary>Behind it stands how the channel finds the file.</summary>
    public const string MediaScheme = "channel-media:";

    private const int LongestPlace = 100;

    /// <summary>As it stands in the item.</summary>
    public required string Text { get; init; }

    /// <summary>False: nothing that could be a command or small talk.</summary>
    public bool HasWords { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<(MediaKind Kind, string Reference)> Media { get; init; } = [];

    /// <summary>For who handles the item; null: nothing to remark.</summary>
    public string? Remark { get; init; }

    /// <summary>Said below the reply; null: nothing.</summary>
    public Func<Phrases, string>? AskFor { get; init; }

    /// <returns>Null when there is nothing in it that could be kept.</returns>
    public static Heard? In(Activity activity)
    {
        var media = Files(activity);
        if (!string.IsNullOrWhiteSpace(activity.Text))
        {
            return new Heard { Text = activity.Text, HasWords = true, Media = media };
        }

        if (PlaceEntity.In(activity) is { } place)
        {
            var name = place.Name is { Length: > 0 } named ? named : place.Coordinates;
            return new Heard
            {
                Text = Phrases.PlaceLine(name, place.Coordinates),
                Place = name.Length <= LongestPlace ? name : name[..LongestPlace],
                AskFor = phrases => phrases.DescribeIt,
            };
        }

        return media.Count == 0 ? Named(activity) : Wordless(media);
    }

    private static Heard Wordless(IReadOnlyList<(MediaKind Kind, string Reference)> media)
    {
        var voice = media.Any(file => file.Kind is MediaKind.Voice);
        return new Heard
        {
            Text = voice ? Phrases.VoiceWithoutWords : string.Concat(media.Select(file => Phrases.InPlaceOf(file.Kind))),
            Media = media,
            Remark = voice ? Phrases.ListenToIt : null,
            AskFor = phrases => phrases.DescribeIt,
        };
    }

    /// <summary>A link, a mini program or a file that can't be fetched: its name is all there is.</summary>
    private static Heard? Named(Activity activity) =>
        activity.Attachments is [{ Name: { Length: > 0 } name, ContentType: (ContentTypes.File or ContentTypes.MiniProgram) and var type }]
            ? new Heard
            {
                Text = type == ContentTypes.File ? Phrases.FileLine(name) : Phrases.MiniProgramLine(name),
                AskFor = type == ContentTypes.File ? phrases => phrases.SendAsPicture : phrases => phrases.DescribeIt,
            }
            : null;

    private static IReadOnlyList<(MediaKind Kind, string Reference)> Files(Activity activity) =>
    [
        .. (activity.Attachments ?? [])
            .Where(file => file.ContentUrl?.StartsWith(MediaScheme, StringComparison.Ordinal) is true)
            .Select(file => (KindOf(file.ContentType), file.ContentUrl![MediaScheme.Length..])),
    ];

    private static MediaKind KindOf(string? type) => type?.Split('/')[0].ToLower(CultureInfo.InvariantCulture) switch
    {
        "audio" => MediaKind.Voice,
        "video" => MediaKind.Video,
        _ => MediaKind.Image,
    };
}
