using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Moving;

namespace Lakwerk.Work.Tests.Letters;

/// <summary>What officials fill in where letters leave something open.</summary>
public sealed class SlotBookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_a_folder_that_was_moved_it_is_read_and_no_longer_filled_in()
    {
        var id = new DossierId("D");
        using var office = Office.InFolder(_folder.PathOf("kantoor"));
        office.Slots.Fill(id, "", new Dictionary<string, string> { ["kenmerk"] = "17" });
        MovedNote.Write(_folder.PathOf("kantoor"), "postgres://db/lakwerk", null, office.Dossiers.Now);

        Assert.Throws<InputException>(() => office.Slots.Fill(id, "", new Dictionary<string, string> { ["kenmerk"] = "18" }));
        Assert.Equal("17", office.Slots.Of(id)["kenmerk"]);
    }
}
