namespace Lakwerk.Dossiers.Tests;

/// <summary>The numbers that the letter of 2022 names; the other documents exist only through "all except".</summary>
internal static class Facts2022
{
    public const string OpinionsIn2A = "AK AL AQ AS CH CI CL CM CN DE DF DM DS DU DY DAA EC EJ FJ GC";

    public const string OutOfScopeIn2A = "AY BA BB BC BD CB CJ CK DA DU DX DY DZ FA FB FC FD FF FG FJ FL FQ FT FU FW";

    public static readonly string[] Refused =
        "AL CH CI CL CM DA DE DM DS DY DZ DAA EC EH EI EJ FA FB FC FF FG FL FQ FW GC DK GA GB".Split(' ');

    public static readonly string[] AlreadyPublic = ["EH", "EI", "FF", "FG", "FW"];

    public static readonly string[] NamedIn2A =
    [
        .. $"{OpinionsIn2A} {OutOfScopeIn2A} AL CH CI CL CM DA DE DM DS DY DZ DAA EC EH EI EJ FA FB FC FF FG FL FQ FW GC CC CD DC DD DF EE FU CF CB CK EA AC AK AO AW DO EF FT"
            .Split(' ').Distinct(),
    ];

    public static readonly string[] NamedIn2B = "AA AB AF AP AU AV DK AE AJ AM AT AX GA GB GE".Split(' ');
}
