using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Finds what could be a look-up code in a citizen's words.</summary>
internal static partial class CodesInText
{
    private const string Hidden = "（查询码已隐去）";

    public static bool Any(string text) => Candidate().IsMatch(text);

    public static IEnumerable<string> Numbers(string text) =>
        Number().Matches(text).Select(match => TrackingNumber.Parse(match.Value)).OfType<string>();

    /// <param name="isCode">Tells whether the candidate really is the code of an item.</param>
    public static string Hide(string text, Func<string, bool> isCode) => Candidate().Replace(
        text, match => LookupCode.Parse(match.Value) is { } code && isCode(code) ? Hidden : match.Value);

    /// <summary>A code that its citizen writes into the matter would stand before every clerk: it is hidden before it is kept.</summary>
    /// <param name="known">Numbers whose codes the citizen has; those that stand in the text are looked at as well.</param>
    public static async Task<string> WithoutAsync(
        MailboxDb db, RegisterItem register, string said, IEnumerable<string> known, CancellationToken cancel)
    {
        if (!Any(said))
        {
            return said;
        }

        var numbers = known.Concat(Numbers(said)).ToArray();
        var hashes = await db.Items
            .Where(item => numbers.Contains(item.Number) && item.CodeHash != null)
            .ToDictionaryAsync(item => item.Number, item => item.CodeHash, cancel);
        return Hide(said, code => hashes.Any(item => item.Value == register.CodeHash(item.Key, code)));
    }

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9A-Za-z]{10}(?![0-9A-Za-z])")]
    private static partial Regex Candidate();

    [GeneratedRegex("(?<![0-9])[0-9]{4}-[0-9]{6,9}(?![0-9])")]
    private static partial Regex Number();
}
