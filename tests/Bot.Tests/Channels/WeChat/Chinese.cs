using System.Globalization;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>Runs a test as on a machine set to Chinese, whose order of strings is not that of their bytes.</summary>
internal static class Chinese
{
    public static void Use()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }
}
