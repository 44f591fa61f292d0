using System.Text.Json;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests.Accessibility;

/// <summary>Looks at a page as axe-core does, and tells what would keep people from using it.</summary>
internal static class AccessibilityCheck
{
    private static readonly Lazy<string> Rules = new(() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Accessibility", "axe.min.js")));

    /// <returns>What is serious or critical, each with the first elements it is found on; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // Evaluated by the browser itself, so the page's own policy need not allow it.
        await page.EvaluateAsync($"() => {{ {Rules.Value} }}");
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
              .map(fault => `${fault.id}: ${fault.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`)
            """);
        return [.. found.EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
