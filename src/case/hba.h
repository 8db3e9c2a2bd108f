/*
 * Whether a rule of pg_hba.conf meets a connection, as the server decides it (the manual's chapter
 * "The pg_hba.conf File"; check_hba() in its source).
 */
#pragma once

#include <glib.h>

typedef enum { HBA_MATCHES, HBA_DOES_NOT, HBA_CANNOT_TELL } HbaAnswer;

/* As pg_hba_file_rules shows a rule. Lists end with NULL. */
typedef struct {
    const char *type; /* local, host, hostssl, hostnossl, hostgssenc, hostnogssenc */
    const char *const *databases;
    const char *const *users;
    const char *address; /* NULL for local */
    const char *netmask; /* NULL where the address says it all: all, samehost, a host name */
} HbaRule;

typedef struct {
    const char *client_address; /* NULL: through the socket of the server's own machine */
    gboolean uses_ssl;          /* encryption by GSSAPI is never used */
    const char *database;       /* NULL: a physical replication connection */
    const char *role;
    const char *const *roles; /* the role and all that it is a member of, through others too; NULL:
                                 not known */
    int server_version_num;
} HbaConnection;

HbaAnswer hba_match(const HbaRule *rule, const HbaConnection *connection);
