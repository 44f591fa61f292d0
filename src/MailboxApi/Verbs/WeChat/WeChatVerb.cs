using System.CommandLine;
using Messaging.Bot;
using Messaging.Bot.Channels.WeChat;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.MailboxApi.Configuration;

namespace Messaging.MailboxApi.Verbs.WeChat;

/// <summary><c>wechat menu|qr|check</c>: sets the official account up and says what is wrong with it.</summary>
internal static class WeChatVerb
{
    public static Command Make(VerbEnvironment environment) => new("wechat", "The official account: its menu, its QR codes, and what is wrong with it.")
    {
        MenuVerb.Make(environment),
        QrVerb.Make(environment),
        CheckVerb.Make(environment),
    };

    /// <summary>Runs a verb's work with the account; what WeChat refuses is told in Chinese and the verb fell short.</summary>
    internal static async Task<int> RunAsync(
        VerbEnvironment environment, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        var builder = environment.Builder();
        var options = builder.Configuration.ReadWeChat();
        if (!options.IsOn)
        {
            throw new WrongConfigurationException("WeChat:AppId", "the official account's AppId, AppSecret, Token and EncodingAesKey are expected.");
        }

        builder.Services.AddMailbox(builder.Configuration);
        builder.Services.AddBot(limitCitizens: false);
        builder.Services.AddWeChat(options, builder.Configuration.ReadAccountSetup());
        await using var services = builder.Services.BuildServiceProvider();
        await services.OpenStoreAsync(schema => schema.PrepareAsync(cancel));
        try
        {
            return await work(services, cancel);
        }
        catch (WeChatCallException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return CommandLine.FellShort;
        }
    }
}
