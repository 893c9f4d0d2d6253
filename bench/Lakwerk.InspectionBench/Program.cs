using Lakwerk.InspectionBench;

// Measures the witness. Usage:
//   alone FOLDER          inspects every PDF below a folder, prints findings by channel and the files that fail
//   recall FOLDER [N]     draws black and white boxes over words of up to N files and counts the words found again
//   show FILE             prints the report on one file
return args switch
{
    ["alone", var folder] => AloneRun.Run(folder),
    ["recall", var folder] => RecallRun.Run(folder, 100),
    ["recall", var folder, var count] => RecallRun.Run(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["show", var file] => AloneRun.Show(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: alone FOLDER | recall FOLDER [N] | show FILE");
    return 2;
}
