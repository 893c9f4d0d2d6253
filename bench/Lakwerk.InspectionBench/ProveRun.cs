using System.Diagnostics;
using System.Globalization;
using Lakwerk.Inspection;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction;
using Lakwerk.Redaction.Marks;

namespace Lakwerk.InspectionBench;

/// <summary>Redacts words of many files with our own redactor and lets the witness judge the results: culprit and witness in one room, for once.</summary>
internal static class ProveRun
{
    private const string Label = "5.1.2e";

    public static int Run(string folder, int most, bool pictures)
    {
        var failing = new SortedDictionary<int, List<string>>();
        var (files, clean, refused, changed, watch) = (0, 0, 0, 0, new Stopwatch());
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (files >= most) break;
            try
            {
                var boxes = RecallRun.Choose(file);
                if (boxes.Count == 0) continue;
                files++;
                var original = File.ReadAllBytes(file);
                using var output = new MemoryStream();
                using (var document = PdfDocument.Open(original))
                {
                    var marks = boxes.Select((cover, i) => new Mark { Id = $"m{i}", Page = 1, Boxes = [cover.Box], Label = Label }).ToArray();
                    if (Redactor.Redact(document, marks, new RedactionOptions(), output) is RedactionOutcome.Refused)
                    {
                        refused++;
                        continue;
                    }
                }

                var options = new InspectionOptions
                {
                    Original = original,
                    Marks = new InspectionMarks([.. boxes.Select(cover => new InspectionMark(1, [cover.Box], Label: Label))]),
                    ComparePictures = pictures,
                };
                watch.Start();
                var report = Inspector.Inspect(output.ToArray(), options);
                watch.Stop();
                if (report.IsClean) clean++;
                if (report.Fidelity?.Verdict == ChannelVerdict.Fail) changed++;
                foreach (var channel in report.Channels.Where(channel => channel.Verdict == ChannelVerdict.Fail)) AloneRun.Note(failing, channel, Path.GetRelativePath(folder, file));
            }
            catch (PdfException e)
            {
                Console.WriteLine($"unreadable {file}: {e.Message}");
            }
        }

        AloneRun.Print(failing);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {refused} refused, {clean} clean, {changed} changed outside the marks; inspected in {watch.Elapsed.TotalSeconds:0.0} s"));
        return 0;
    }
}
