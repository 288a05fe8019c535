package uk.letterbox.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.letterbox.portal.Field;

class LeadsForMachinesTest {

    private static final String ADF = "<?xml version='1.0'?><?adf version='1.0'?><adf><prospect><id source='x'>L-1</id>"
            + "<customer><contact><name part='first'>Ann</name><name part='last'>Lee</name><email>ann@example.com</email>"
            + "<phone>07700900123</phone></contact><comments>Is it &lt;free&gt;?</comments></customer>"
            + "<vendor><contact><name part='full'>Jo</name><email>jo@agency.example</email></contact></vendor>"
            + "<provider><name>Homesite</name></provider></prospect></adf>";

    @Test
    void adf_is_read_from_a_part_and_from_the_text() {
        for (List<Candidate> found : List.of(
                new Adf().read(Given.xml(ADF), Given.general()),
                new Adf().read(Given.plain("A lead:\n" + ADF + "\nBye"), Given.general()))) {
            assertThat(Given.values(found, Field.FIRST_NAME)).containsExactly("Ann");
            assertThat(Given.values(found, Field.LAST_NAME)).containsExactly("Lee");
            assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
            assertThat(Given.values(found, Field.MESSAGE)).containsExactly("Is it <free>?");
            assertThat(Given.values(found, Field.SOURCE)).containsExactly("Homesite");
            assertThat(Given.values(found, Field.PORTAL_LEAD_ID)).containsExactly("L-1");
        }
    }

    @Test
    @Timeout(20)
    void entities_document_types_and_files_stay_off() {
        String bomb = "<!DOCTYPE adf [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
                + "<adf><prospect><customer><contact><name>&c;</name><email>&f;</email></contact></customer></prospect></adf>";

        List<Candidate> found = new Adf().read(Given.xml(bomb), Given.general());

        assertThat(Given.values(found, Field.NAME)).isEmpty();
        assertThat(Given.values(found, Field.EMAIL)).isEmpty();
    }

    @Test
    void adf_nested_without_end_stops() {
        String deep = "<adf>" + "<a>".repeat(100_000);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> new Adf().read(Given.xml(deep), Given.general()));
    }

    @Test
    void tags_count_wherever_they_stand_and_only_with_their_version() {
        String tags = "<meta content='Ann &amp; Co' name=lead_name><META NAME='lead_email' CONTENT='ann@example.com'>"
                + "<meta name=lead_phone content=N/A><meta name=lead_message content='{{message}}'>"
                + "<meta name=lead_min_bedrooms content=3><meta name=lead_assigned_agent_email content='jo@agency.example'>";
        String versioned = "<body><p>Hi</p><meta name=lead_information_version content='1.0'>" + tags;

        List<Candidate> found = new LeadMetadata().read(Given.html(versioned), Given.general());

        assertThat(Given.values(found, Field.NAME)).containsExactly("Ann & Co");
        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
        assertThat(Given.values(found, Field.PHONE)).isEmpty();
        assertThat(Given.values(found, Field.MESSAGE)).isEmpty();
        assertThat(Given.values(found, Field.NOTE)).containsExactly("3");
        assertThat(new LeadMetadata().read(Given.html(tags), Given.general())).isEmpty();
    }

    @Test
    void json_ld_gives_a_person_and_what_is_broken_gives_nothing() {
        String person = "<script type='application/ld+json'>{\"@type\":\"Message\",\"text\":\"Hello\",\"sender\":"
                + "{\"@type\":\"Person\",\"givenName\":\"Ann\",\"email\":\"mailto:ann@example.com\"}}</script>";

        List<Candidate> found = new JsonLd().read(Given.html(person), Given.general());

        assertThat(Given.values(found, Field.FIRST_NAME)).containsExactly("Ann");
        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
        assertThat(Given.values(found, Field.MESSAGE)).containsExactly("Hello");
        assertThat(new JsonLd()
                        .read(Given.html("<script type='application/ld+json'>{\"@type\":</script>"), Given.general()))
                .isEmpty();
    }
}
