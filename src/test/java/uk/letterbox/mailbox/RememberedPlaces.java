package uk.letterbox.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places for as long as the test lasts. */
final class RememberedPlaces implements Places {

    private final Map<String, Place> places = new HashMap<>();
    private final List<Task> tasks = new ArrayList<>();

    @Override
    public Optional<Place> find(String mailbox) {
        return Optional.ofNullable(places.get(mailbox));
    }

    @Override
    public List<Task> tasks(String mailbox) {
        return tasks.stream().sorted(Comparator.comparing(Task::uid)).toList();
    }

    @Override
    public void moveOn(String mailbox, Place place, Collection<Long> over, List<Task> todo) {
        if (find(mailbox)
                .filter(known -> known.uidValidity() == place.uidValidity())
                .isEmpty()) {
            tasks.clear();
        }
        places.put(mailbox, place);
        tasks.removeIf(task -> over.contains(task.uid()) || todo.stream().anyMatch(other -> other.uid() == task.uid()));
        tasks.addAll(todo);
    }
}
