package uk.letterbox.journal;

import java.util.Map;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Sought;

/** Custom fields: the field is looked up by its name or id, and an unclear write is read back by its value. */
record NextForField(Journal journal, CallNames names) {

    NextCall.Step of(Handle handle, Delivery delivery) {
        CustomField field = (CustomField) delivery.content();
        Lookup known = Lookup.ofObject(journal, handle, delivery, names.customFields(), field.field());
        if (known instanceof Lookup.Ask ask) {
            return new NextCall.Make(Purpose.LOOK_UP, ask.operation());
        }
        if (known instanceof Lookup.Unknown unknown) {
            return new NextCall.Hopeless("The object " + delivery.objectId() + " has no custom field '" + field.field()
                    + "'. It has: " + unknown.known() + ". Make it in agentOS, or name one of these, and replay.");
        }
        Map<Sought, String> found = Map.of(Sought.FIELD, ((Lookup.Known) known).id());
        return delivery.state() == DeliveryState.READING_BACK
                ? new NextCall.Make(Purpose.READ_BACK, names.customFieldValue(), found)
                : new NextCall.Make(Purpose.WRITE, names.writeOf(delivery.kind(), field), found);
    }
}
