using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

public class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = new(Organisation.Bundled());

    [Theory]
    [InlineData("洛阳老城的公交", "洛阳市")]
    [InlineData("俺是社旗的", "南阳市")]
    [InlineData("豫P开头的货车", "周口市")]
    [InlineData("吉利区那边", "洛阳市")]
    [InlineData("解放思想 新华字典", null)]
    [InlineData("长垣县的路", "新乡市")]
    [InlineData("俺是鹰城的", "平顶山市")]
    [InlineData("0398打来的", "三门峡市")]
    [InlineData("zhengzhou de gongjiao", "郑州市")]
    [InlineData("信阳到郑州的大巴 光山上的", "信阳市")]
    [InlineData("山西晋城的 咋去济源", "济源市")]
    public void A_place_is_found_by_any_name_it_has(string text, string? city) => Assert.Equal(city, Finder.Find(text)?.City);

    [Fact]
    public void The_county_is_named_beside_its_city() => Assert.Equal("新郑市", Finder.Find("出租车油补 新郑的")?.Unit?.Name);
}
