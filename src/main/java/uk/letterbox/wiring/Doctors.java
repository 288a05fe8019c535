package uk.letterbox.wiring;

import java.io.IOException;

import uk.letterbox.agency.Agency;
import uk.letterbox.doctor.Doctor;
import uk.letterbox.doctor.Patient;
import uk.letterbox.doctor.TestPhotos;
import uk.letterbox.drop.DropFolders;
import uk.letterbox.letmc.SentName;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;

/** Doctors for the agencies of an office. */
public record Doctors(Office office) {

    /** The one of an agency that is configured. */
    public Doctor of(String agency) throws IOException {
        return new Doctor(patient(agency), office.asked().errands(), photos());
    }

    /** The test photos that may be on a property still. */
    public TestPhotos photos() {
        return new TestPhotos(office.setup().home().resolve("doctor"));
    }

    /** A mark that nothing else carries. */
    public String newMark() {
        return SentName.tag(office.books().ids().errand());
    }

    private Patient patient(String name) throws IOException {
        Settings settings = office.setup().settings();
        Agency agency = office.setup().agencies().stream()
                .filter(one -> one.shortName().equals(name))
                .findFirst()
                .orElseThrow();
        DropFolders folders = new DropFolders(office.setup().agencyHome(name));
        return Patient.of(
                agency,
                new PropertiesFile(folders.properties()).current().branches(),
                Calls.letmc(settings),
                settings.duration(Key.WINDOW),
                settings.duration(Key.SETTLE));
    }
}
