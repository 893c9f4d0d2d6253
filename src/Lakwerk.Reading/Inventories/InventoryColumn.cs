namespace Lakwerk.Reading.Inventories;

/// <summary>What a column of an inventory list holds.</summary>
public enum InventoryColumn
{
    Number,
    Date,
    Title,
    Sender,
    Recipient,
    DocumentKind,
    Judgement,
    Grounds,
    Note,
    List,
    Link,
}
