using System.CommandLine;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;
using Messaging.MailboxApi.Workbench;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using QRCoder;

namespace Messaging.MailboxApi.Verbs.WeChat;

/// <summary><c>wechat qr</c>: a code that hangs at a place and chooses it for whoever scans it.</summary>
internal static class QrVerb
{
    private const int PixelsPerModule = 12;

    public static Command Make(VerbEnvironment environment)
    {
        var kind = new Option<string?>("--kind") { Description = "What kind of matter it is: 咨询, 投诉, 建议, 举报 or 求助." };
        var place = new Option<string?>("--place") { Description = "The place, at most 60 characters." };
        var subject = new Option<string?>("--subject") { Description = "What it is about, at most 40 characters." };
        var days = new Option<int?>("--days") { Description = "A code that ends after so many days, 1 to 30; without it, one for ever." };
        var file = new Option<string?>("--out") { Description = "Saves the picture as PNG." };
        var list = new Option<bool>("--list") { Description = "Lists the codes that were made." };
        var verb = new Command("qr", "Makes a QR code that chooses kind, place or subject for whoever scans it, and prints what it says.") { kind, place, subject, days, file, list };
        verb.SetAction((parsed, cancel) =>
        {
            var wish = new ChosenMatter { Kind = KindOf(parsed.GetValue(kind)), Place = parsed.GetValue(place), Subject = parsed.GetValue(subject) };
            if (!parsed.GetValue(list) && wish.IsEmpty)
            {
                throw new UsageException("qr: --kind, --place or --subject is expected, or --list.");
            }

            return WeChatVerb.RunAsync(
                environment,
                (services, token) => parsed.GetValue(list) ? ListAsync(services, token) : MakeAsync(services, wish, parsed.GetValue(days), parsed.GetValue(file), token),
                cancel);
        });
        return verb;
    }

    private static async Task<int> MakeAsync(IServiceProvider services, ChosenMatter wish, int? days, string? file, CancellationToken cancel)
    {
        QrScene made;
        try
        {
            made = await services.GetRequiredService<MakeQrCode>().ExecuteAsync(wish, days, Operator.With(Role.Admin), cancel);
        }
        catch (InvalidInputException wrong)
        {
            throw new UsageException($"qr: {Sentences.Of(wrong)}");
        }

        Console.WriteLine(made.Url);
        if (file is not null)
        {
            Save(made.Url, file);
            await Console.Error.WriteLineAsync($"二维码图片已存为 {file}。");
        }

        return CommandLine.Done;
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancel)
    {
        foreach (var scene in await services.GetRequiredService<QrScenes>().AllAsync(cancel))
        {
            Console.WriteLine($"{Say.Time(scene.MadeAt)}\t{(scene.Until is { } until ? $"至 {Say.Time(until)}" : "永久")}\t{QrWords.Of(scene.Chosen)}\t{scene.Url}");
        }

        return CommandLine.Done;
    }

    private static void Save(string url, string file)
    {
        using var data = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        try
        {
            File.WriteAllBytes(file, picture.GetGraphic(PixelsPerModule));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out: {wrong.Message}");
        }
    }

    private static ItemKind? KindOf(string? given) =>
        given is null ? null : ChineseNames.KindOf(given) ?? throw new UsageException($"--kind: '{given}' is no kind; expected is 咨询, 投诉, 建议, 举报 or 求助.");
}
