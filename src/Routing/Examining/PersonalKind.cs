namespace Messaging.Routing.Examining;

/// <summary>What of a person stands in a text (个人信息).</summary>
public enum PersonalKind
{
    /// <summary>身份证号, 18 or 15 places.</summary>
    Identity,

    /// <summary>手机号</summary>
    Mobile,

    /// <summary>固定电话. An office's own is meant to be read, so the examiner passes it over.</summary>
    Landline,

    /// <summary>银行卡号</summary>
    BankCard,

    /// <summary>车牌号</summary>
    Plate,

    /// <summary>姓名和住址 together.</summary>
    NameWithAddress,

    /// <summary>The door (门牌) of somebody's home, said without a name: 家住花园路12号.</summary>
    Home,
}
