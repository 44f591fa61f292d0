namespace Messaging.Routing.Examining;

/// <summary>What a digit is written with. Where it changes a number may begin or end (13812345678一直), or go on (138一二三四5678).</summary>
internal enum DigitScript
{
    /// <summary>0 to 9</summary>
    Ascii,

    /// <summary>０ to ９</summary>
    FullWidth,

    /// <summary>一, 壹, 幺</summary>
    Numeral,

    /// <summary>O for 0, l for 1, and the X of identity numbers.</summary>
    Letter,

    /// <summary>①, ⑴, ⒈, superscripts.</summary>
    Other,
}
