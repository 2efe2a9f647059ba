/**
 * AWS services that VPC endpoints reach, in any Region. AWS publishes no list by Region, and this one ages: that a
 * service is not here is never an error by itself. The catalogue, public/catalog/endpoint-services.json, is where they
 * are kept, with their names and sources; service-catalog.test.ts holds this list to it.
 */
export interface EndpointService {
  /** The last part of the service name: `s3` in `com.amazonaws.us-east-1.s3`. */
  readonly suffix: string;
  /** Whether it has gateway endpoints. https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
  readonly gateway: boolean;
}

/** Services with gateway endpoints; S3 Express One Zone in some Regions only. */
const GATEWAY: ReadonlySet<string> = new Set(['s3', 'dynamodb', 's3express']);

/** A star says that `<suffix>-fips` exists too. */
const LISTED = `
  access-analyzer* account acm* acm-pca* airflow.api* airflow.env* airflow.ops analytics-omics* apigateway
  app-integrations appconfig* appconfigdata* application-autoscaling application-signals applicationinsights appmesh
  appmesh-envoy-management apprunner apprunner.requests appstream.api appstream.streaming appsync-api apptest aps
  aps-workspaces arsenal-discovery athena auditmanager autoscaling* autoscaling-plans awsconnector b2bi backup
  backup-gateway batch bcm-data-exports bcm-pricing-calculator bedrock* bedrock-agent bedrock-agent-runtime
  bedrock-agentcore bedrock-agentcore.gateway bedrock-data-automation* bedrock-data-automation-runtime*
  bedrock-runtime* billing billingconductor braket cases cassandra* cassandra-streams ce cleanrooms* cleanrooms-ml
  cloudcontrolapi* clouddirectory cloudformation* cloudfront cloudhsmv2 cloudtrail codeartifact.api
  codeartifact.repositories codebuild* codecatalyst codecatalyst.git codecatalyst.packages codecommit*
  codeconnections.api codedeploy* codedeploy-commands-secure codeguru-profiler codeguru-reviewer codepipeline
  codestar-connections.api codewhisperer cognito-identity* cognito-idp* comprehend comprehendmedical compute-optimizer
  config* connect-campaigns console control-storage-omics* controlcatalog controltower* cost-optimization-hub
  data-servicediscovery* databrew* dataexchange datasync datazone* deadline.management deadline.scheduling detective*
  deviceadvisor.iot devops-guru dicom-medical-imaging directconnect* discovery dlm* dms* drs ds ds-data* dsql
  dynamodb* dynamodb-streams ebs* ec2* ec2messages ecr-public.api ecr.api ecr.dkr ecs* ecs-agent ecs-telemetry eks*
  eks-auth eks-proxy elastic-inference.runtime elasticache* elasticbeanstalk elasticbeanstalk-health
  elasticfilesystem* elasticloadbalancing elasticmapreduce* email* email-smtp emr-containers emr-serverless
  emr-serverless-services.livy emr-serverless.dashboard emrwal.prod entityresolution* events* evidently
  evidently-dataplane evs* execute-api experiments finspace finspace-api fis* fms* forecast* forecastquery*
  frauddetector freetier fsx* gamelift gameliftstreams geo.geofencing geo.maps geo.metadata geo.places geo.routes
  geo.tracking git-codecommit* glue glue.dashboard grafana grafana-workspace greengrass groundstation* guardduty*
  guardduty-data* healthlake highlander iam identitystore imagebuilder inspector-scan* inspector2* internetmonitor*
  invoicing iot-fips.api iot-fips.tunneling.api iot-fips.tunneling.data iot.api iot.credentials iot.data
  iot.fleethub.api iot.tunneling.api iot.tunneling.data iotfleetwise iotmanagedintegrations-fips.api
  iotmanagedintegrations.api iotroborunner iotsitewise.api iotsitewise.data iottwinmaker.api iottwinmaker.data
  iotwireless.api ivs.contribute kafka* kafkaconnect kendra kendra-ranking kinesis-firehose kinesis-streams*
  kinesisanalytics* kms* lakeformation lambda launchwizard license-manager* license-manager-linux-subscriptions*
  license-manager-user-subscriptions* lightsail logs lookoutequipment lookoutmetrics lookoutvision lorawan.cups
  lorawan.lns m2 macie2* mail-manager* mail-manager-smtp.auth.fips mail-manager-smtp.open.fips managedblockchain-query
  managedblockchain.bitcoin.mainnet managedblockchain.bitcoin.testnet mediaconnect mediaconvert* medical-imaging
  memory-db memorydb-fips metering-marketplace mgn migrationhub-orchestrator migrationhub-strategy models-v2-lex
  monitoring mq* neptune-graph* neptune-graph-data network-firewall* networkflowmonitor networkflowmonitorreports
  networkmanager networkmonitor nimble notebook notifications notifications-contacts oam observabilityadmin
  organizations* osis outposts panorama partner-app payment-cryptography.controlplane payment-cryptography.dataplane
  pca-connector-ad pca-connector-scep pcs* personalize personalize-events personalize-runtime pi* pinpoint
  pinpoint-sms-voice-v2 pipes* pipes-data polly* pricing.api private-networks profile proton q qapps qbusiness
  qldb.session quicksight-website ram* rbin* rds* rds-data redshift* redshift-data* redshift-serverless*
  refactor-spaces rekognition* repostspace resource-explorer-2* resource-groups* robomaker rolesanywhere* route53
  route53globalresolver* rum rum-dataplane runtime-medical-imaging runtime-v2-lex s3 s3-global.accesspoint s3-outposts
  s3express s3tables s3vectors sagemaker-data-science-assistant sagemaker-geospatial sagemaker.api*
  sagemaker.featurestore-runtime* sagemaker.metrics sagemaker.runtime* savingsplans scheduler schemas scn
  secretsmanager securityhub* securitylake* serverlessrepo service.user-subscriptions servicecatalog
  servicecatalog-appregistry servicediscovery* servicequotas shield* signin simspaceweaver sms* snow-device-management
  sns social-messaging* sqs* ssm* ssm-contacts ssm-incidents* ssm-quicksetup ssm-sap* ssmmessages states storage-omics
  storagegateway streaming-rekognition* sts* studio swf* sync-states synthetics* tagging tags-omics* tax textract*
  thinclient.api timestream-influxdb* tnb transcribe transcribestreaming* transfer transfer.server transform
  transform-custom translate trustedadvisor verifiedpermissions* voiceid vpc-lattice wafv2* wellarchitected wisdom
  workflows-omics* workmail workmailmessageflow workspaces workspaces-web* xray
  `;

function read(): ReadonlyMap<string, EndpointService> {
  const services = new Map<string, EndpointService>();
  const add = (suffix: string) => services.set(suffix, { suffix, gateway: GATEWAY.has(suffix) });
  for (const item of LISTED.trim().split(/\s+/)) {
    const suffix = item.replace('*', '');
    add(suffix);
    if (suffix !== item) add(`${suffix}-fips`);
  }
  return services;
}

/** By suffix. */
export const endpointServices: ReadonlyMap<string, EndpointService> = read();
