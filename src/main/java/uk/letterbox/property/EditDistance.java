package uk.letterbox.property;

/** How many letters must be put in, taken out or changed to make one text of another (Levenshtein). */
final class EditDistance {

    private EditDistance() {}

    static int of(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int shift = Math.min(above[column], current[column - 1]) + 1;
                current[column] = Math.min(above[column - 1] + change, shift);
            }
            above = current;
        }
        return above[other.length()];
    }
}
