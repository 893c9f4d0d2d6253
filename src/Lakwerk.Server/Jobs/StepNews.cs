using Lakwerk.Server.Live;
using Lakwerk.Server.Workers;
using Lakwerk.Storage;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Jobs;

/// <summary>Tells whoever looks at a dossier how its work goes.</summary>
internal sealed class StepNews(Broadcaster broadcaster)
{
    public void Began(WorkItem item)
    {
        if (item.Kind == StepKinds.Import) broadcaster.Say(new LiveEvent(item.Dossier, LiveEvent.Upload, Upload.Of(item)));
    }

    public void Ended(WorkItem item)
    {
        var news = item.Kind switch
        {
            StepKinds.Import => new LiveEvent(item.Dossier, LiveEvent.Upload, Upload.Of(item)),
            StepKinds.Recognise or StepKinds.Suggest => new LiveEvent(item.Dossier, LiveEvent.Suggestions, new { problem = item.Problem }),
            StepKinds.Prove => new LiveEvent(item.Dossier, LiveEvent.Proof, new { document = item.Subject, problem = item.Problem }),
            StepKinds.Split or StepKinds.Merge when item.Problem is null => new LiveEvent(item.Dossier, LiveEvent.Changed, new Change(ArrangeStep.VersionOf(item), item.By.Id, item.By.Name, [])),
            StepKinds.Release or StepKinds.Publish => new LiveEvent(item.Dossier, LiveEvent.Release, new { decision = item.Subject }),
            _ => null,
        };
        if (news is not null) broadcaster.Say(news);
    }
}
