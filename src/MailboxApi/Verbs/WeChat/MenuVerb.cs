using System.CommandLine;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs.WeChat;

/// <summary><c>wechat menu</c>: gives the account the menu of the configuration, or the built-in one.</summary>
internal static class MenuVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var show = new Option<bool>("--show") { Description = "Only shows the menu the account has now, and the one it would get." };
        var verb = new Command("menu", "Gives the account its menu, from WeChat:Menu or the built-in one. The same again changes nothing.") { show };
        verb.SetAction((parsed, cancel) => WeChatVerb.RunAsync(
            environment, (services, token) => parsed.GetValue(show) ? ShowAsync(services, token) : SetAsync(services, token), cancel));
        return verb;
    }

    private static async Task<int> SetAsync(IServiceProvider services, CancellationToken cancel)
    {
        var setup = services.GetRequiredService<AccountSetup>();
        var changed = await services.GetRequiredService<SetUpMenu>().ExecuteAsync(setup.Menu, Operator.With(Role.Admin), cancel);
        Write(setup.Menu);
        Console.WriteLine(changed ? "菜单已设置，24 小时内在各手机上生效（重新关注可立即看到）。" : "公众号已是这个菜单，没有改动。");
        if (setup.PublicBaseUrl is null)
        {
            await Console.Error.WriteLineAsync("没有配置 Public:BaseUrl，菜单里没有网页（填写留言表、我的留言）。");
        }

        return CommandLine.Done;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, CancellationToken cancel)
    {
        var setup = services.GetRequiredService<AccountSetup>();
        var present = await services.GetRequiredService<WeChatAccount>().ReadMenuAsync(cancel);
        Console.WriteLine("现有菜单：");
        if (present is null)
        {
            Console.WriteLine("（没有）");
        }
        else
        {
            Write(present);
        }

        if (present is null || !present.IsLike(setup.Menu))
        {
            Console.WriteLine("将设为：");
            Write(setup.Menu);
        }

        return CommandLine.Done;
    }

    private static void Write(WeChatMenu menu)
    {
        foreach (var line in menu.Lines())
        {
            Console.WriteLine(line);
        }
    }
}
