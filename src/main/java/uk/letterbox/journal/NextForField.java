package uk.letterbox.journal;

import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Sought;

/**
 * Custom fields: the field is looked up by its name or id, and an unclear write is read back by its value. One that ends a
 * drop is set only when every file of the drop is there.
 */
record NextForField(Journal journal, CallNames names) {

    NextCall.Step of(Handle handle, Delivery delivery, long now) {
        CustomField field = (CustomField) delivery.content();
        if (!field.value().isEmpty()) {
            Forerunners files = new Forerunners(dropped(handle, delivery));
            if (files.open()) {
                return new NextCall.Wait(
                        now + Forerunners.UNTIL_THEY_ARE_DONE, false, "It waits for the files of its drop");
            }
            String inTheWay = files.inTheWay(Forerunners.decided(handle, delivery));
            if (!inTheWay.isEmpty()) {
                return new NextCall.Hopeless("Not all files of the drop are at letMC: " + inTheWay + ". So "
                        + field.field() + " was not set. Replay or discard what is missing, then replay this.");
            }
        }
        return set(handle, delivery, field);
    }

    private List<Delivery> dropped(Handle handle, Delivery delivery) {
        return handle.createQuery("SELECT * FROM delivery WHERE line = :line AND batch = :batch AND kind <> :kind")
                .bind("line", delivery.line().key())
                .bind("batch", delivery.batch())
                .bind("kind", delivery.kind().word())
                .map((row, context) -> new Rows(journal).delivery(row))
                .list();
    }

    private NextCall.Step set(Handle handle, Delivery delivery, CustomField field) {
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
