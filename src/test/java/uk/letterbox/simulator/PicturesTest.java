package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class PicturesTest {

    private static final String LETTINGS = "lettings/lettingsproperty/";
    private static final String INSTRUCTIONS = "sales/salesinstructions/";

    private final Simulator simulator = Simulator.start(SimulatorOptions.standard());
    private final Client client = new Client(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "addLettingsPhoto, lettings/lettingsproperty/X/addphoto, lettings/lettingsproperty/X/photos/type/0/9,"
                + " deleteLettingsPhoto, lettings/lettingsproperty/{id}/deletephoto",
        "addLettingsFloorPlan, lettings/lettingsproperty/X/addfloorplan,"
                + " lettings/lettingsproperty/X/photos/type/0/9,"
                + " deleteLettingsFloorPlan, lettings/lettingsproperty/{id}/deletefloorplan",
        "addSalesPhoto, sales/salesInstruction/X/addphoto, sales/salesinstructions/X/photos/0/9,"
                + " deleteSalesPhoto, sales/salesinstruction/{id}/deletephoto",
        "addSalesFloorPlan, sales/salesinstruction/X/addfloorplan, sales/salesinstructions/X/floorplans/0/9,"
                + " deleteSalesFloorPlan, sales/salesinstruction/{id}/deletefloorplan"
    })
    void a_picture_is_listed_from_when_it_is_added_until_it_is_deleted(
            String add, String addPath, String listPath, String delete, String deletePath) throws Exception {
        String id = client.json("PATCH", addPath, Client.picture("01-front~7k2m9q.jpg"))
                .json()
                .textValue();

        JsonNode listed = client.get(listPath).json();
        Client.Reply deleted = client.delete(deletePath.replace("{id}", id));
        JsonNode after = client.get(listPath).json();

        assertThat(id).matches("0004(-[0-9a-f]{4}){3}");
        assertThat(listed.at("/Count").intValue()).isEqualTo(1);
        assertThat(listed.at("/Data/0/OID").textValue()).isEqualTo(id);
        assertThat(listed.at("/Data/0/FileName").textValue()).isEqualTo("01-front~7k2m9q.jpg");
        assertThat(listed.at("/Data/0/Name").textValue()).isEqualTo("Front");
        assertThat(listed.at("/Data/0/PhotoNumber").intValue()).isEqualTo(1);
        assertThat(listed.at("/Data/0/PhotoType").textValue()).isEqualTo(add.endsWith("Plan") ? "FloorPlan" : "Photo");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(after.at("/Count").intValue()).isZero();
        assertThat(simulator.calls()).extracting(SimulatedCall::operation).contains(add, delete);
    }

    @Test
    void lettings_floor_plans_are_listed_among_the_photos_and_sales_ones_apart() throws Exception {
        client.photo("X", "front.jpg");
        client.json("PATCH", LETTINGS + "X/addfloorplan", Client.picture("ground.jpg"));
        client.json("PATCH", "sales/salesInstruction/Y/addphoto", Client.picture("front.jpg"));
        client.json("PATCH", "sales/salesinstruction/Y/addfloorplan", Client.picture("ground.jpg"));

        JsonNode lettings = client.get(LETTINGS + "X/photos/type/0/10").json();
        JsonNode sales = client.get(INSTRUCTIONS + "Y/photos/0/10").json();

        assertThat(lettings.findValuesAsText("PhotoType")).containsExactly("Photo", "FloorPlan");
        assertThat(sales.findValuesAsText("PhotoType")).containsExactly("Photo");
    }

    @Test
    void a_second_delete_finds_nothing() throws Exception {
        String id = client.photo("X", "front.jpg").json().textValue();

        client.delete(LETTINGS + id + "/deletephoto");
        Client.Reply second = client.delete(LETTINGS + id + "/deletephoto");

        assertThat(second.status()).isEqualTo(404);
    }

    @Test
    void a_picture_is_deleted_by_its_own_operation_alone() throws Exception {
        String id = client.photo("X", "front.jpg").json().textValue();

        Client.Reply asPlan = client.delete(LETTINGS + id + "/deletefloorplan");
        Client.Reply asSale = client.delete("sales/salesinstruction/" + id + "/deletephoto");

        assertThat(List.of(asPlan.status(), asSale.status())).containsOnly(404);
        assertThat(simulator.state().property("X").photos()).hasSize(1);
    }
}
