using System.Globalization;
using System.Net;
using System.Text.Json;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.WeChatPages;
using Messaging.MailboxApi.Workbench;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>The page that plays a phone (手机模拟器). Mapped in a demonstration only; elsewhere the address does not exist.</summary>
internal static class PhoneEndpoints
{
    private const string CitizenCookie = "demo-citizen";
    private const int MostCalls = 60;
    private const int LargestMedia = 12 * 1024 * 1024;
    private const int LongestMoveMinutes = 366 * 24 * 60;

    public static void MapPhones(this WebApplication app, DemoWeChat weChat)
    {
        var phone = app.MapGroup(DemoWeChat.Page).AllowAnonymous().ExcludeFromDescription();
        phone.MapGet("", Html);
        phone.MapGet("/phone.js", () => Results.Text(Resource("phone.js"), "text/javascript", System.Text.Encoding.UTF8));
        phone.MapGet("/phone.css", () => Results.Text(Resource("phone.css"), "text/css", System.Text.Encoding.UTF8));
        phone.MapGet("/state", StateAsync);
        phone.MapGet("/media/{id}", (string id, FakeWeChat api) => api.FindPicture(id) is { } picture ? Results.Bytes(picture.Content, picture.Type) : Results.NotFound());
        phone.MapPost("/media", KeepAsync);
        phone.MapPost("/act", ActAsync);
        phone.MapPost("/citizens", (PhoneAct act, DemoPhones phones) => phones.Add(act.Text ?? "") is { } added ? Results.Ok(new { added.OpenId }) : Results.BadRequest());
        phone.MapPost("/fault", FaultAsync);
        phone.MapPost("/clock", async (PhoneClock move, SharedValues shared, CancellationToken cancel) =>
        {
            if (move.Minutes is < 1 or > LongestMoveMinutes)
            {
                return Results.BadRequest();
            }

            await weChat.MoveClockAsync(TimeSpan.FromMinutes(move.Minutes), shared, cancel);
            return Results.NoContent();
        });
        phone.MapGet("/authorize", Authorize);
        phone.MapGet("/open", Open);
    }

    private static IResult Html(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return Results.Text(Resource("phone.html"), "text/html", System.Text.Encoding.UTF8);
    }

    private static async Task<IResult> StateAsync(
        string? citizen, int? after, FakeWeChat api, DemoPhones phones, QrScenes scenes, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var codes = await scenes.AllAsync(cancel);
        return Results.Json(new PhoneView(
            Say.Time(time.Now()),
            [.. phones.All.Select(phone => new PhoneOwner(phone.OpenId, phone.Name, phone.Following, Window(phone, now)))],
            phones.Find(citizen)?.After(after ?? 0) ?? [],
            api.Menu is { } menu ? JsonElement.Parse(menu) : null,
            [.. codes.Select(scene => new PhoneCode(scene.Code, QrWords.Of(scene.Chosen)))],
            [.. api.Calls.TakeLast(MostCalls)],
            api.PlannedFailures,
            api.IsDown,
            DemoWeChat.Subscription));
    }

    private static string Window(DemoPhone phone, DateTimeOffset now) =>
        !phone.Following ? "没有关注，不能答复"
        : phone.WindowUntil <= now ? "答复窗口已过期"
        : string.Create(CultureInfo.InvariantCulture, $"还可答复 {phone.WindowLeft} 条，至 {Say.Time(phone.WindowUntil)}");

    private static async Task<IResult> ActAsync(PhoneAct act, DemoPhones phones, PhoneSender sender, CancellationToken cancel)
    {
        if (phones.Find(act.Citizen) is not { } phone || PhonePush.Of(act, phone.Following) is null)
        {
            return Results.BadRequest();
        }

        await sender.SendAsync(phone, act, cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> KeepAsync(HttpRequest request, FakeWeChat api, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancel);
        return content.Length is 0 or > LargestMedia
            ? Results.BadRequest()
            : Results.Ok(new { Id = api.KeepMedia(content.ToArray(), request.ContentType ?? "application/octet-stream") });
    }

    private static async Task<IResult> FaultAsync(PhoneFault fault, FakeWeChat api)
    {
        for (var n = 0; fault.Code is not null && n < Math.Clamp(fault.Times, 1, 10); n++)
        {
            api.FailNextCall(fault.Code.Value);
        }

        switch (fault.State)
        {
            case "down":
                await api.GoDownAsync();
                break;
            case "up":
                await api.ComeUpAsync();
                break;
            case "broken":
                api.BreakNextCall();
                break;
            case "token":
                api.KillToken();
                break;
            case "media":
                api.ForgetMedia();
                break;
            case "none":
                api.ForgetFailures();
                await api.ComeUpAsync();
                break;
        }

        return Results.NoContent();
    }

    /// <summary>Another citizen's phone has no session of the former one's.</summary>
    private static IResult Open(HttpContext http, string to)
    {
        http.Response.Cookies.Delete(FollowerSession.Cookie, new CookieOptions { Path = FollowerSession.Path });
        return LocalUrl.OrNull(to) is { } page ? Results.LocalRedirect(page) : Results.BadRequest();
    }

    /// <summary>WeChat's own page that says who opens another: it knows by its browser, and so does this one.</summary>
    private static IResult Authorize(HttpContext http, string redirect_uri, string state, FakeWeChat api, DemoPhones phones)
    {
        var target = Uri.TryCreate(redirect_uri, UriKind.Absolute, out var absolute) ? absolute.PathAndQuery : redirect_uri;
        return phones.Find(http.Request.Cookies[CitizenCookie]) is { } phone && LocalUrl.OrNull(target) is { } back
            ? Results.LocalRedirect($"{back}{(back.Contains('?') ? '&' : '?')}code={api.PageCode(phone.OpenId)}&state={Uri.EscapeDataString(state)}")
            : Results.Text($"<!DOCTYPE html><meta charset=utf-8><title>演示</title><p>请先在<a href=\"{WebUtility.HtmlEncode(DemoWeChat.Page)}\">手机模拟器</a>里选一位市民。", "text/html", System.Text.Encoding.UTF8);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PhoneEndpoints).Assembly.GetManifestResourceStream($"Demo.WeChat.{name}")
            ?? throw new InvalidOperationException("The phone page is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
