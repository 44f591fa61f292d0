using Messaging.MailboxApi.Workbench;

namespace Messaging.MailboxApi.Tests.Workbench;

public sealed class ItemNumbersTests
{
    [Fact]
    public void Each_number_in_a_text_leads_to_its_item() => Assert.Equal(
        """2 件（<a class="wb-number" href="/console/items/2026-000012">2026-000012</a>、<a class="wb-number" href="/console/items/2026-000013">2026-000013</a>）""",
        ItemNumbers.InText("2 件（2026-000012、2026-000013）").Value);

    [Fact]
    public void What_a_citizen_wrote_becomes_no_markup() => Assert.Equal(
        "&lt;b&gt;2026-000012-1 12026-000012 2026-00001&lt;/b&gt;", ItemNumbers.InText("<b>2026-000012-1 12026-000012 2026-00001</b>").Value);

    [Theory]
    [InlineData("""<a href="https://example.org/2026-000012">2026-000012</a>""")]
    [InlineData("""<p title="2026-000012"></p>""")]
    public void Links_and_tags_of_a_page_stay_as_they_are(string html) => Assert.Equal(html, ItemNumbers.InHtml(html).Value);
}
