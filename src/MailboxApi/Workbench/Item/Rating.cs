namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>A citizen's grade (满意度评价) in words and stars.</summary>
internal static class Rating
{
    private const int Best = 5;

    private static readonly string[] Grades = ["非常不满意", "不满意", "基本满意", "满意", "非常满意"];

    public static string Of(int score) => Grades[Math.Clamp(score, 1, Best) - 1];

    public static string Stars(int score) => new string('★', score) + new string('☆', Best - score);
}
