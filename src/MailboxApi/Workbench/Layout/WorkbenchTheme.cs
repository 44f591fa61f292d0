using MudBlazor;

namespace Messaging.MailboxApi.Workbench.Layout;

/// <summary>Colours and letters of the workbench. The fonts are those of the clerk's machine: nothing is fetched from elsewhere.</summary>
internal static class WorkbenchTheme
{
    private static readonly string[] Letters =
    [
        "system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "sans-serif",
    ];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1d5fa8",
            Secondary = "#3d6b7d",
            AppbarBackground = "#1d5fa8",
            AppbarText = "#ffffff",
            Background = "#f4f6f9",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            TextPrimary = "#1c2733",
            TextSecondary = "#55636f",
            Error = "#c1271b",
            Warning = "#9a5b00",
            Success = "#1d7a45",
            Info = "#1d5fa8",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#7db4f0",
            PrimaryContrastText = "#0e1a27",
            Secondary = "#8fb8c6",
            AppbarBackground = "#16202b",
            AppbarText = "#e8eef4",
            Background = "#10171f",
            Surface = "#19232e",
            DrawerBackground = "#16202b",
            TextPrimary = "#e4eaf0",
            TextSecondary = "#a7b4c0",
            Error = "#ff8a7d",
            Warning = "#f0b35a",
            Success = "#6fd09a",
            Info = "#7db4f0",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters, FontSize = "0.9375rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Button = new ButtonTypography { LetterSpacing = "normal", TextTransform = "none", FontSize = "0.9375rem" },
            Caption = new CaptionTypography { LetterSpacing = "normal", FontSize = "0.8125rem" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", DrawerWidthLeft = "220px" },
    };
}
