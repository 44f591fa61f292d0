using System.Security.Cryptography;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;
using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Verbs;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>
/// The official account of the demonstration (演示公众号): WeChat's side is played on loopback, its secrets are made at every start, and nothing
/// leaves the machine.
/// </summary>
internal sealed class DemoWeChat : IAsyncDisposable
{
    public const string Page = "/demo/phone";
    public const string Subscription = "demo-answer-subscription";
    public const string Template = "demo-answer-template";

    private const string ClockMoved = "demo-clock-moved";
    private const string Base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly ShiftedClock _clock;
    private readonly TimeSpan _begin;

    private DemoWeChat(FakeWeChat api, ShiftedClock clock) => (Api, _clock, _begin) = (api, clock, clock.Offset);

    public FakeWeChat Api { get; }

    /// <summary>Before the server is built: an account with secrets of its own, and a clock that can be moved on.</summary>
    /// <returns>Null when the configuration names an account of its own, on a WeChat that somebody else plays.</returns>
    public static async Task<DemoWeChat?> OpenAsync(WebApplicationBuilder builder, CancellationToken cancel)
    {
        var configuration = builder.Configuration;
        if (configuration["WeChat:AppId"] is { Length: > 0 })
        {
            return null;
        }

        var api = await FakeWeChat.StartAsync(RandomNumberGenerator.GetHexString(32, lowercase: true), cancel);
        api.Templates[Template] = "{{character_string1.DATA}}\n{{thing2.DATA}}\n{{time3.DATA}}";
        api.Subscriptions[Subscription] = "{{character_string1.DATA}}\n{{thing2.DATA}}\n{{time3.DATA}}";
        configuration["WeChat:AppId"] = api.AppId;
        configuration["WeChat:AppSecret"] = api.AppSecret;
        configuration["WeChat:Token"] = RandomNumberGenerator.GetHexString(32, lowercase: true);
        configuration["WeChat:EncodingAesKey"] = RandomNumberGenerator.GetString(Base64Letters, 43);
        configuration["WeChat:Mode"] = "safe";
        configuration["WeChat:ApiBaseUrl"] = api.BaseUrl;
        configuration["WeChat:AnswerSubscription"] = Subscription;
        configuration["WeChat:AnswerTemplate"] = Template;

        var clock = new ShiftedClock(configuration.ReadClockOffset());
        builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(clock)
            .AddSingleton(api)
            .AddSingleton(new FakeWeChatCallbacks(clock) { Token = configuration["WeChat:Token"]!, EncodingAesKey = configuration["WeChat:EncodingAesKey"]! })
            .AddSingleton(Setup(configuration))
            .AddSingleton<DemoPhones>()
            .AddSingleton<PhoneSender>()
            .AddSingleton<PhoneNotices>();
        return new DemoWeChat(api, clock);
    }

    /// <summary>After the server was built: the clock as it was left, and the phones.</summary>
    public async Task MapAsync(WebApplication app, CancellationToken cancel)
    {
        if (await app.Services.GetRequiredService<SharedValues>().FindAsync(ClockMoved, cancel) is ({ } ticks, _))
        {
            _clock.MoveOn(TimeSpan.FromTicks(long.Parse(ticks, System.Globalization.CultureInfo.InvariantCulture)));
        }

        var phones = app.Services.GetRequiredService<DemoPhones>();
        Api.Judge = phones.Judge;
        Api.Answered += phones.Take;
        Api.Answered += app.Services.GetRequiredService<PhoneNotices>().Take;
        app.MapPhones(this);
    }

    /// <summary>When the server listens: menu and codes, by the same acts an administrator has.</summary>
    public async Task FurnishAsync(IServiceProvider services, CancellationToken cancel)
    {
        var by = Operator.With(Role.Admin);
        await services.GetRequiredService<SetUpMenu>().ExecuteAsync(services.GetRequiredService<AccountSetup>().Menu, by, cancel);
        var codes = services.GetRequiredService<MakeQrCode>();
        await codes.ExecuteAsync(new ChosenMatter { Kind = ItemKind.Complaint, Place = "郑州东站出租车候车区", Subject = "出租车服务" }, null, by, cancel);
        await codes.ExecuteAsync(new ChosenMatter { Place = "连霍高速郑州收费站", Subject = "高速公路收费" }, null, by, cancel);
    }

    /// <summary>Time goes forward only, and stays where it was put.</summary>
    public async Task MoveClockAsync(TimeSpan by, SharedValues shared, CancellationToken cancel)
    {
        _clock.MoveOn(by);
        var ticks = (_clock.Offset - _begin).Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await shared.SetAsync(ClockMoved, ticks, null, cancel);
    }

    public async ValueTask DisposeAsync() => await Api.DisposeAsync();

    private static AccountSetup Setup(IConfiguration configuration)
    {
        var address = DemoAddress.Local(configuration["urls"] is { Length: > 0 } urls ? urls : ServeVerb.DefaultUrl);
        return configuration.ReadAccountSetup() with
        {
            Menu = WeChatMenu.BuiltIn(address + "/wechat/letter", address + "/wechat/mine"),
            AuthorizePage = Page + "/authorize",
        };
    }
}
