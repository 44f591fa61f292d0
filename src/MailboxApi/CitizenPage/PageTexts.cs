using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>The page in one language (页面文字): every text stands in one file a language, for the markup and for its scripts alike.</summary>
internal sealed partial record PageTexts(string Language, string Address, string OtherAddress)
{
    public static PageTexts Chinese { get; } = new("zh-CN", "/", "/?lang=en");

    public static PageTexts English { get; } = new("en", "/?lang=en", "/");

    public static PageTexts Of(HttpRequest request) => request.Query["lang"].ToString() is "en" ? English : Chinese;

    /// <summary>The page with all its texts; only the nonce is still to be filled in.</summary>
    public string Fill(string page, string department)
    {
        var json = Read($"CitizenPage.texts.{Language}.json");
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        texts["department"] = department;
        texts["address"] = Address;
        texts["otherAddress"] = OtherAddress;
        return Place().Replace(page, place => place.Groups["key"].Value switch
        {
            "nonce" => place.Value,

            // A data block is no script; the encoder leaves no angle bracket that could end it.
            "texts" => JsonSerializer.Serialize(texts),
            var key => WebUtility.HtmlEncode(texts.GetValueOrDefault(key) ?? throw new InvalidOperationException($"The page has no text '{key}' in {Language}.")),
        });
    }

    internal static string Read(string resource)
    {
        using var stream = typeof(PageTexts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<key>\w+)\}\}")]
    private static partial Regex Place();
}
