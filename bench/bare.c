/* Writes the rows of a table of one database into the same table of another: all of them read into
   memory first, then one prepared statement in one transaction. Prints the seconds of the writing. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void check(int code, sqlite3 *base) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    fprintf(stderr, "%s\n", sqlite3_errmsg(base));
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **words) {
    sqlite3 *from, *to;
    sqlite3_stmt *read, *write;
    char text[4096];
    if (count != 4) return 2;
    check(sqlite3_open(words[1], &from), from);
    check(sqlite3_open(words[2], &to), to);
    check(sqlite3_exec(to, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL", 0, 0, 0), to);
    snprintf(text, sizeof text, "SELECT * FROM %s", words[3]);
    check(sqlite3_prepare_v2(from, text, -1, &read, 0), from);
    int width = sqlite3_column_count(read);
    size_t rows = 0, room = 0;
    sqlite3_value **values = 0;
    while (sqlite3_step(read) == SQLITE_ROW) {
        if ((rows + 1) * width > room) {
            room = room ? room * 2 : 65536;
            values = realloc(values, room * sizeof *values);
        }
        for (int column = 0; column < width; column++)
            values[rows * width + column] = sqlite3_value_dup(sqlite3_column_value(read, column));
        rows++;
    }
    int length = snprintf(text, sizeof text, "INSERT INTO %s VALUES (?", words[3]);
    for (int column = 1; column < width; column++) length += snprintf(text + length, sizeof text - length, ", ?");
    snprintf(text + length, sizeof text - length, ")");
    check(sqlite3_prepare_v2(to, text, -1, &write, 0), to);
    double begin = now();
    check(sqlite3_exec(to, "BEGIN IMMEDIATE", 0, 0, 0), to);
    for (size_t row = 0; row < rows; row++) {
        for (int column = 0; column < width; column++) sqlite3_bind_value(write, column + 1, values[row * width + column]);
        check(sqlite3_step(write), to);
        sqlite3_reset(write);
    }
    check(sqlite3_exec(to, "COMMIT", 0, 0, 0), to);
    printf("%.3f\n", now() - begin);
    return 0;
}
