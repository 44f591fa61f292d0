using System.Collections;
using System.Resources;
using System.Text.RegularExpressions;
using Messaging.MailboxApi.Workbench.Layout;
using MudBlazor;

namespace Messaging.MailboxApi.Tests.Workbench;

/// <summary>The component library speaks English; every word of it that a page may show is put into Chinese.</summary>
public sealed partial class ChineseInterfaceTests
{
    private static readonly Dictionary<string, string> English = Read();

    [Fact]
    public void Every_text_of_the_component_library_has_a_Chinese_one_and_there_is_none_too_many() =>
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), ChineseInterface.Texts.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_placeholders_are_those_of_the_original_or_rendering_would_fail() =>
        Assert.All(English, text => Assert.Equal(
            Placeholder().Matches(text.Value).Select(found => found.Value).Order(StringComparer.Ordinal),
            Placeholder().Matches(ChineseInterface.Texts[text.Key]).Select(found => found.Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void Arguments_stand_in_the_Chinese_text() =>
        Assert.Equal("第 1-20 条，共 61 条", new ChineseInterface().Handle("MudDataGridPager_InfoFormat", 1, 20, 61).Value);

    private static Dictionary<string, string> Read()
    {
        var assembly = typeof(MudButton).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("LanguageResource.resources", StringComparison.Ordinal));
        using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
        return reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
