/*
 * A server as the user named it: one side of the move and its connection string. Passwords are
 * taken out of sight here: out of argv, out of messages, out of the command lines of children.
 */
#pragma once

#include <glib.h>

typedef enum { SIDE_SOURCE, SIDE_TARGET } Side;

/* "source" or "target". */
const char *side_name(Side side);

typedef struct {
    Side side;
    char *conninfo;        /* secret: may hold a password */
    char *conninfo_public; /* the same without password, for children and the case file */
    char *password;        /* NULL where libpq finds it elsewhere */
    char *display;         /* for people: host, port, database and user as far as given */
    GPtrArray *settings;   /* PgSetting, with which sessions begin; NULL for none */
} PgServer;

/* A setting of a session. */
typedef struct {
    char *name;
    char *value; /* NULL: its default */
} PgSetting;

PgSetting *server_setting_new(const char *name, const char *value);
void server_setting_free(gpointer setting);

/* Moves the values of --source and --target out of argv into a private place, overwrites them
 * in argv (they would show in the process list), and does the same for PGCROSSING_SOURCE and
 * PGCROSSING_TARGET. To be called first thing in main(). Returns the command line as it may be
 * recorded: connection strings without passwords. The caller owns it. */
char *server_take_options(int *argc, char **argv);

/* Sets the variables for a program of ours that is about to be executed; see
 * server_take_options(). */
void server_export_options(void);

/* The side's server as given by option or environment; NULL without error where none was given.
 * A string that libpq cannot parse is an error, that does not repeat the string. */
PgServer *server_given(Side side, GError **error);

/* As server_given(), but having none is an error. */
PgServer *server_required(Side side, GError **error);

PgServer *server_new(Side side, const char *conninfo, GError **error);
void server_free(PgServer *server);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PgServer, server_free)

/* The environment for a child such as pg_dump: ours without PGCROSSING_*, with PGPASSFILE set to
 * passfile where the server has a password. The child is given conninfo_public. The caller owns
 * it (g_strfreev). */
char **server_child_environment(const PgServer *server, const char *passfile);

/* Writes a password file for libpq, readable by the owner alone, into directory. Returns its path,
 * that the caller owns and deletes; NULL without error where the server has no password. */
char *server_write_passfile(const PgServer *server, const char *directory, GError **error);
