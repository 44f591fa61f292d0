using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Messaging.MailboxApi.Workbench.Layout;

/// <summary>The component library's own words in Chinese; it comes with English ones only.</summary>
internal sealed class ChineseInterface : ILocalizationInterceptor
{
    private const string Resource = "Workbench.mudblazor-chinese.json";

    /// <summary>Text by key; the keys are those of the library's resource.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = Read();

    public LocalizedString Handle(string key, params object[] arguments) => Texts.TryGetValue(key, out var text)
        ? new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, text, arguments))
        : new LocalizedString(key, key, resourceNotFound: true);

    private static Dictionary<string, string> Read()
    {
        using var file = typeof(ChineseInterface).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly was built without {Resource}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
