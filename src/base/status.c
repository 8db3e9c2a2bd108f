#include "base/status.h"

static int
rank(ExitStatus status)
{
    switch (status) {
    case STATUS_FAILED:
        return 3;
    case STATUS_FINDINGS:
        return 2;
    case STATUS_INCOMPLETE:
        return 1;
    case STATUS_CLEAN:
        return 0;
    }
    return 3;
}

ExitStatus
status_combine(ExitStatus first, ExitStatus second)
{
    return rank(first) >= rank(second) ? first : second;
}
