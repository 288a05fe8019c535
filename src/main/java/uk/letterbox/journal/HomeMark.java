package uk.letterbox.journal;

/**
 * Which home folder a journal goes with. With another one the bytes of its arrivals would be missing, and the same API key
 * would count as another, so that its limit would be used twice.
 */
public final class HomeMark {

    private final Journal journal;

    public HomeMark(Journal journal) {
        this.journal = journal;
    }

    /**
     * Marks a new journal; for one that is marked already says whether it is this mark.
     *
     * @param mark the same for each start on one home folder, and of no use to who reads it
     */
    public boolean isOrBecomes(String mark) {
        return journal.write(handle -> {
            handle.createUpdate("INSERT INTO home (id, mark) VALUES (1, :mark) ON CONFLICT DO NOTHING")
                    .bind("mark", mark)
                    .execute();
            return handle.createQuery("SELECT mark FROM home WHERE id = 1")
                    .mapTo(String.class)
                    .one()
                    .equals(mark);
        });
    }
}
