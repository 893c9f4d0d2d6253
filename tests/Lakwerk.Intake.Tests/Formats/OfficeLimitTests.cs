using System.Buffers.Binary;
using Lakwerk.Intake.Office;
using Lakwerk.Intake.Recognition;

namespace Lakwerk.Intake.Tests.Formats;

/// <summary>An Office file that asks too much ends in a row that says so, and stops nobody else.</summary>
public sealed class OfficeLimitTests
{
    private const int SizeInDirectory = 24;

    [RequiresToolFact("soffice")]
    public void What_takes_too_long_to_convert_is_too_large_and_says_what_to_do()
    {
        var problem = Assert.Throws<UnreadableException>(() => OfficeConverter.ToPdf(OfficeFiles.Xlsx("groot"), FileKind.Xlsx, "groot.xlsx", TimeSpan.FromMilliseconds(1), CancellationToken.None));
        Assert.Equal(UnreadableReason.TooLarge, problem.Reason);
        Assert.Contains("Deel het in kleinere bestanden", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gigabytes_once_unpacked_is_not_even_tried()
    {
        var bomb = OfficeFiles.Xlsx("bom");
        var entry = bomb.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(entry + SizeInDirectory), int.MaxValue);
        var problem = Assert.Throws<UnreadableException>(() => OfficeConverter.ToPdf(bomb, FileKind.Xlsx, "bom.xlsx", CancellationToken.None));
        Assert.Equal(UnreadableReason.TooLarge, problem.Reason);
    }
}
