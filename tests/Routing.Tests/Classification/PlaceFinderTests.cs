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

    [Theory]
    [InlineData("经开区公交少")]
    [InlineData("长沙市高新区公交少")]
    [InlineData("老城区公交少")]
    [InlineData("武汉市新华区公交")]
    [InlineData("武汉市金水区的路")]
    [InlineData("绿城花园的物业")]
    public void A_name_that_many_cities_have_is_no_place_without_its_city(string text) => Assert.Null(Finder.Find(text));

    [Theory]
    [InlineData("洛阳高新区公交少", "洛阳高新技术产业开发区")]
    [InlineData("平顶山市新华区公交少", "新华区")]
    [InlineData("商城那边的路 信阳的", "商城县")]
    [InlineData("俺市中牟县的路", "中牟县")]
    public void With_its_city_it_is_one(string text, string unit) => Assert.Equal(unit, Finder.Find(text)?.Unit?.Name);

    [Theory]
    [InlineData("西平路堵车 西峡路也堵")]
    [InlineData("南阳路口红绿灯坏了")]
    [InlineData("洛阳桥上有个坑")]
    [InlineData("商城门口的公交站")]
    [InlineData("村民权益受损")]
    [InlineData("公民权利谁管")]
    [InlineData("博爱小学门口没有斑马线")]
    [InlineData("望新乡高沙村的路")]
    [InlineData("政策出台前没问过俺")]
    [InlineData("要校方城市经理签字")]
    [InlineData("从一医院上蔡锷路")]
    [InlineData("提高养老金水平")]
    [InlineData("交通许可证咋办")]
    [InlineData("每天中午堵车")]
    [InlineData("济南阳光小区")]
    [InlineData("工号703704")]
    public void A_name_inside_a_word_or_of_a_street_is_no_place(string text) => Assert.Null(Finder.Find(text));

    [Theory]
    [InlineData("洛阳路段堵死了", "洛阳市")]
    [InlineData("南阳路政乱罚款", "南阳市")]
    [InlineData("安阳西大街红绿灯", "安阳市")]
    [InlineData("新乡道路坑洼", "新乡市")]
    [InlineData("新县长途汽车站", "信阳市")]
    [InlineData("信息公开 封丘县的", "新乡市")]
    [InlineData("修建安阳到鹤壁的路", "安阳市")]
    [InlineData("台前的渡口", "濮阳市")]
    public void What_follows_a_town_does_not_hide_it(string text, string city) => Assert.Equal(city, Finder.Find(text)?.City);

    [Theory]
    [InlineData("从郑州到洛阳的大巴在洛阳站被甩客", "洛阳市")]
    [InlineData("郑州到洛阳的大巴太贵", "郑州市")]
    [InlineData("增开开封到信阳的班车 现在要去郑州倒车", "开封市")]
    public void Of_a_journey_the_end_counts_where_it_happened(string text, string city) => Assert.Equal(city, Finder.Find(text)?.City);

    [Fact]
    public void The_county_is_named_beside_its_city() => Assert.Equal("新郑市", Finder.Find("出租车油补 新郑的")?.Unit?.Name);
}
