/** A query that finds a code in sign-in logs, ready to paste. */
export interface LogQuery {
	/** The tool or the language it is for. */
	readonly title: string;
	/** A name for element ids and for tests: `kql`, `graph`, `powershell`. */
	readonly id: string;
	/** The query itself. */
	readonly text: string;
	/** What to know before running it. */
	readonly note: string;
	/** Where the shape of the query is documented. */
	readonly source: string;
}

/**
 * The queries that find one code in the sign-in logs, with the number filled in.
 * `ResultType` is a string column in Log Analytics, `status/errorCode` an integer in Microsoft Graph. The table of service
 * principals has no `AppDisplayName`, that of non-interactive sign-ins no `ServicePrincipalName`; a union leaves the cells
 * empty. All other columns of the query are in the three tables, with the same type.
 * @param id a code id of digits only
 */
export function logQueries(id: string): readonly LogQuery[] {
	return [
		{
			title: 'KQL (Log Analytics, Microsoft Sentinel)',
			id: 'kql',
			text: `union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs
| where TimeGenerated > ago(7d)
| where ResultType == "${id}"
| extend App = coalesce(column_ifexists("AppDisplayName", ""), column_ifexists("ServicePrincipalName", ""))
| project TimeGenerated, Type, Identity, App, IPAddress, ResultDescription, CorrelationId
| order by TimeGenerated desc`,
			note: 'Needs the sign-in logs to be routed to a Log Analytics workspace. ResultType is text there.',
			source: 'https://learn.microsoft.com/en-us/azure/azure-monitor/reference/tables/signinlogs',
		},
		{
			title: 'Microsoft Graph',
			id: 'graph',
			text: `GET https://graph.microsoft.com/v1.0/auditLogs/signIns?$filter=status/errorCode eq ${id}&$top=50`,
			note: 'Needs the permission AuditLog.Read.All; older documents ask for Directory.Read.All too, for a known issue.',
			source: 'https://learn.microsoft.com/en-us/graph/api/signin-list',
		},
		{
			title: 'Microsoft Graph PowerShell',
			id: 'powershell',
			text: `Connect-MgGraph -Scopes 'AuditLog.Read.All', 'Directory.Read.All'
Get-MgAuditLogSignIn -Filter "status/errorCode eq ${id}" -Top 50 |
  Select-Object CreatedDateTime, UserPrincipalName, AppDisplayName, IPAddress, CorrelationId`,
			note: 'Needs the module Microsoft.Graph.Reports.',
			source: 'https://learn.microsoft.com/en-us/powershell/module/microsoft.graph.reports/get-mgauditlogsignin',
		},
	];
}
