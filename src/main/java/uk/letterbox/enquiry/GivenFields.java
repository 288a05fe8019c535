package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person gives when they release a mail. */
record GivenFields(Map<String, String> given) {

    Enquiry over(Enquiry read) {
        return new Enquiry(
                of("leadType", read.leadType()),
                of("source", read.source()),
                of("branch", read.branch()),
                of("title", read.title()),
                of("firstName", read.firstName()),
                of("lastName", read.lastName()),
                of("email", read.email()),
                of("phone", read.phone()),
                of("message", read.message()),
                of("reference", read.reference()),
                of("agentReference", given.getOrDefault("reference", read.agentReference())),
                of("portalLeadId", read.portalLeadId()));
    }

    List<Reading.Finding> findings(List<Reading.Finding> read) {
        List<Reading.Finding> findings = new ArrayList<>();
        read.stream().filter(one -> !given.containsKey(one.field())).forEach(findings::add);
        given.keySet().stream()
                .sorted()
                .map(field -> new Reading.Finding(field, "given", "by a person"))
                .forEach(findings::add);
        return findings;
    }

    private String of(String field, String read) {
        return given.getOrDefault(field, read);
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "GivenFields";
    }
}
