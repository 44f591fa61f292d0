using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>Makes a QR code for a place, a kind of matter or a subject (生成二维码).</summary>
public sealed class MakeQrCode(WeChatAccount account, QrScenes scenes, TimeProvider time)
{
    /// <summary>Of a code that ends; WeChat's own limit.</summary>
    public const int MostDays = 30;

    /// <param name="days">Null: for ever.</param>
    /// <exception cref="InvalidInputException"><c>qr.empty</c>, <c>qr.long</c>, <c>qr.days</c>.</exception>
    /// <exception cref="WeChatCallException">WeChat refuses.</exception>
    public async Task<QrScene> ExecuteAsync(ChosenMatter wish, int? days, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var chosen = new ChosenMatter { Kind = wish.Kind, Place = Trimmed(wish.Place), Subject = Trimmed(wish.Subject) };
        if (chosen.IsEmpty)
        {
            throw new InvalidInputException("qr.empty", "A kind, a place or a subject is expected.");
        }

        if (chosen.Place?.Length > ChosenMatter.LongestPlace || chosen.Subject?.Length > ChosenMatter.LongestSubject)
        {
            throw new InvalidInputException("qr.long", $"A place has at most {ChosenMatter.LongestPlace} characters, a subject {ChosenMatter.LongestSubject}.");
        }

        if (days is < 1 or > MostDays)
        {
            throw new InvalidInputException("qr.days", $"A code that ends is good for 1 to {MostDays} days.");
        }

        // The code must be understood before anybody can scan it, and the same wish asked twice must not use up another of them.
        var code = CodeOf(chosen, days);
        var now = time.Now();
        var scene = new QrScene { Code = code, Chosen = chosen, Url = "", MadeAt = now, Until = days is { } d ? now.AddDays(d) : null };
        await scenes.KeepAsync((await scenes.FindAsync(code, cancel) ?? scene) with { Until = scene.Until }, cancel);
        var made = scene with { Url = await account.MakeQrAsync(code, days, cancel) };
        await scenes.KeepAsync(made, cancel);
        return made;
    }

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string CodeOf(ChosenMatter chosen, int? days)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{chosen.Kind}\n{chosen.Place}\n{chosen.Subject}\n{days}");
        return "m" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
